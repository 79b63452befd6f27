/** A manifest for the fixture app. */
export const fixtureManifest = `
app:
  id: ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555
  runtime: { name: nodejs24.x }
permissions:
  scopes: [read:jira-work, storage:app]
  content:
    styles: ['unsafe-inline']
resources:
  - { key: main, path: ui }
modules:
  jira:globalPage:
    - { key: page, title: Fixture, resource: main, resolver: { function: resolver }, icon: resource:main;icon.svg }
  jira:projectPage:
    - { key: project, title: Fixture, resource: main, resolver: { function: resolver } }
  jira:issuePanel:
    - { key: panel, title: Fixture, resource: main, resolver: { function: resolver } }
  jira:issueContext:
    - { key: glance, title: Fixture, label: Progress, resource: main, resolver: { function: resolver } }
  jira:adminPage:
    - { key: admin, title: Fixture, resource: main, resolver: { function: resolver } }
  macro:
    - key: macro
      title: Fixture macro
      description: Shows its configuration
      resource: main
      resolver: { function: resolver }
      config: { resource: main, title: Configure the fixture, viewportSize: large }
      adfExport: { function: export }
      emitsReadyEvent: true
      autoConvert:
        matchers:
          - pattern: https://*.atlassian.net/jira/apps/*/*/thing/*
  jira:dashboardGadget:
    - { key: gadget, title: Fixture, description: Not emulated, resource: main }
  trigger:
    - { key: on-installed, function: installed, events: ['avi:forge:installed:app', 'avi:forge:upgraded:app'] }
    - { key: on-change, function: changed, events: ['avi:jira:updated:issue', 'avi:jira:created:issue'] }
    - { key: on-delete, function: changed, events: ['avi:jira:deleted:issue'], filter: { ignoreSelf: true } }
  preUninstall:
    - { key: on-uninstall, function: uninstalling }
  consumer:
    - { key: consumer, queue: work, function: sync }
  scheduledTrigger:
    - { key: keep, function: schedule, interval: hour }
  function:
    - { key: resolver, handler: index.resolver }
    - { key: installed, handler: index.installed }
    - { key: uninstalling, handler: index.uninstalling }
    - { key: changed, handler: index.changed }
    - { key: sync, handler: index.sync, timeoutSeconds: 900 }
    - { key: schedule, handler: index.schedule }
    - { key: export, handler: index.exportMacro }
`;
