import { releaseGroups } from '../../../../static/views/delivery/release-groups';

const release = (id: string, name: string) => ({ id, name, day: null, isReleased: false });

it('releases of one name in several projects are one, before those that a project has alone', () => {
  const projects = [
    { key: 'A', releases: [release('1', '1.0'), release('2', 'Spring')] },
    { key: 'B', releases: [release('3', 'spring '), release('4', '2.0')] },
    { key: 'C', releases: [release('5', 'Spring')] },
  ];
  expect(releaseGroups(projects)).toEqual([
    { projectKey: null, releases: [{ name: 'Spring', versionIds: ['2', '3', '5'] }] },
    { projectKey: 'A', releases: [{ name: '1.0', versionIds: ['1'] }] },
    { projectKey: 'B', releases: [{ name: '2.0', versionIds: ['4'] }] },
  ]);
});
