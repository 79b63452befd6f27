import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { dependenciesRequest, issueDependenciesRequest } from '#contract/dependencies';
import { dependencyTypesRequest, saveDependencyTypesRequest } from '#contract/dependency-types';
import { saveDependencyTypes, viewDependencyTypes } from '../../application/dependencies/dependency-types';
import { viewDependencies } from '../../application/dependencies/view-dependencies';
import { viewIssueDependencies } from '../../application/dependencies/view-issue-dependencies';
import { access, dependencies, dependencyTypes, indexReader, workRules } from '../../composition';
import { seeOne } from '../../record-composition';
import { answer } from '../answer';

export const dependencyCalls: Pick<
  Handlers<Definitions>,
  'dependencies.view' | 'dependencies.ofIssue' | 'dependencies.types' | 'dependencies.saveTypes'
> = {
  'dependencies.view': answer(dependenciesRequest, viewDependencies(dependencies, seeOne, workRules)),
  'dependencies.ofIssue': answer(issueDependenciesRequest, viewIssueDependencies(dependencies, indexReader, workRules)),
  'dependencies.types': answer(dependencyTypesRequest, viewDependencyTypes(access, indexReader, dependencyTypes)),
  'dependencies.saveTypes': answer(
    saveDependencyTypesRequest,
    saveDependencyTypes(access, indexReader, dependencyTypes),
  ),
};
