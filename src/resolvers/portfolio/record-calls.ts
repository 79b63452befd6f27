import type { Handlers } from '@forge/resolver';
import {
  archiveRecordRequest,
  copyRecordRequest,
  createRecordRequest,
  oneRecordRequest,
  portfolioListRequest,
  saveRecordRequest,
  saveRolesRequest,
  undoRecordRequest,
} from '#contract/portfolio-record';
import { recordChangesRequest } from '#contract/record-changes';
import type { RecordDefinitions } from '#contract/record-definitions';
import { exportRequest, importPartRequest, importRequest } from '#contract/record-file';
import { copyRecord, createRecord, saveRecord } from '../../application/portfolio/edit-records';
import { exportRecords } from '../../application/portfolio/export-records';
import { importRecords, saveImportPart } from '../../application/portfolio/import-records';
import { listChanges } from '../../application/portfolio/list-changes';
import { archiveRecord, overviewRecords, saveRoles } from '../../application/portfolio/manage-records';
import { markVisit } from '../../application/portfolio/mark-visit';
import { refreshQueries } from '../../application/portfolio/refresh-queries';
import { undoRecord } from '../../application/portfolio/undo-record';
import { listRecords, viewRecord } from '../../application/portfolio/view-records';
import { clock, queue } from '../../composition';
import { open, queries, recordPorts, visits } from '../../record-composition';
import { answer } from '../answer';

export const recordCalls: Omit<Handlers<RecordDefinitions>, 'portfolio.preview'> = {
  'portfolio-record.list': answer(portfolioListRequest, listRecords(open, visits)),
  'portfolio-record.view': answer(oneRecordRequest, viewRecord(open, recordPorts.show)),
  'portfolio-record.create': answer(createRecordRequest, createRecord(recordPorts)),
  'portfolio-record.save': answer(saveRecordRequest, saveRecord(recordPorts)),
  'portfolio-record.copy': answer(copyRecordRequest, copyRecord(recordPorts)),
  'portfolio-record.archive': answer(archiveRecordRequest, archiveRecord(recordPorts)),
  'portfolio-record.save-roles': answer(saveRolesRequest, saveRoles(recordPorts)),
  'portfolio-record.changes': answer(recordChangesRequest, listChanges(recordPorts)),
  'portfolio-record.undo': answer(undoRecordRequest, undoRecord(recordPorts)),
  'portfolio-record.refresh': answer(oneRecordRequest, refreshQueries(open, queries, queue)),
  'portfolio-record.visit': answer(oneRecordRequest, markVisit(open, visits, clock)),
  'portfolio-record.overview': answer(portfolioListRequest, overviewRecords(recordPorts)),
  'portfolio-record.export': answer(exportRequest, exportRecords(recordPorts)),
  'portfolio-record.import-part': answer(importPartRequest, saveImportPart(recordPorts)),
  'portfolio-record.import': answer(importRequest, importRecords(recordPorts)),
};
