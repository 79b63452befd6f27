import type { Handlers } from '@forge/resolver';
import { productChangesRequest } from '#contract/product-changes';
import type { ProductDefinitions } from '#contract/product-definitions';
import {
  archiveProductRequest,
  createProductRequest,
  oneProductRequest,
  productListRequest,
  productVersionRequest,
  saveProductRequest,
  saveProductRolesRequest,
  saveRoadmapRequest,
  saveStageRequest,
  standingsRequest,
} from '#contract/product-record';
import { overviewProducts, saveProductRoles } from '../../application/product/administer-products';
import {
  archiveProduct,
  createProduct,
  saveProduct,
  saveStage,
  takeProductOver,
} from '../../application/product/edit-product';
import { listProductChanges } from '../../application/product/list-product-changes';
import { listProducts, refreshProduct, viewProductRecord } from '../../application/product/list-products';
import { listProductsIn, viewStandings } from '../../application/product/product-standings';
import { saveRoadmap } from '../../application/product/save-roadmap';
import { undoProduct } from '../../application/product/undo-product';
import { productPorts } from '../../record-composition';
import { answer } from '../answer';

const { openProduct, show, queries, queue } = productPorts;

export const productRecordCalls: Handlers<ProductDefinitions> = {
  'product-record.list': answer(productListRequest, listProducts(productPorts.list)),
  'product-record.standings': answer(standingsRequest, viewStandings(productPorts)),
  'product-record.partsOf': answer(oneProductRequest, listProductsIn(productPorts)),
  'product-record.view': answer(oneProductRequest, viewProductRecord(openProduct, show)),
  'product-record.create': answer(createProductRequest, createProduct(productPorts)),
  'product-record.save': answer(saveProductRequest, saveProduct(productPorts)),
  'product-record.saveStage': answer(saveStageRequest, saveStage(productPorts)),
  'product-record.saveRoadmap': answer(saveRoadmapRequest, saveRoadmap(productPorts)),
  'product-record.takeOver': answer(productVersionRequest, takeProductOver(productPorts)),
  'product-record.archive': answer(archiveProductRequest, archiveProduct(productPorts)),
  'product-record.changes': answer(productChangesRequest, listProductChanges(productPorts)),
  'product-record.undo': answer(productVersionRequest, undoProduct(productPorts)),
  'product-record.overview': answer(productListRequest, overviewProducts(productPorts)),
  'product-record.saveRoles': answer(saveProductRolesRequest, saveProductRoles(productPorts)),
  'product-record.refresh': answer(oneProductRequest, refreshProduct(openProduct, queries, queue)),
};
