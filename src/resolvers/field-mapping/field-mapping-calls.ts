import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { fieldsPreviewRequest, fieldsRequest, fieldsSaveRequest } from '#contract/field-mapping';
import { previewFields } from '../../application/field-mapping/preview-fields';
import { saveFields } from '../../application/field-mapping/save-fields';
import { viewFields } from '../../application/field-mapping/view-fields';
import { clock, fieldPorts, queue, report } from '../../composition';
import { answer } from '../answer';

export const fieldMappingCalls: Pick<Handlers<Definitions>, 'fields.view' | 'fields.preview' | 'fields.save'> = {
  'fields.view': answer(fieldsRequest, viewFields(fieldPorts)),
  'fields.preview': answer(fieldsPreviewRequest, previewFields(fieldPorts, report)),
  'fields.save': answer(fieldsSaveRequest, saveFields(fieldPorts, queue, clock)),
};
