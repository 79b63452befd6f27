import { createContext, useContext } from 'react';
import type { ProductForm } from './product-form';

/** A product that is being typed. */
export interface ProductEditing {
  readonly form: ProductForm;
  /** @param at path of what changes: what was wrong there need not be wrong any more */
  readonly change: (parts: Partial<ProductForm>, at: string) => void;
}

export const CurrentProduct = createContext<ProductEditing | null>(null);

export function useProductEditing(): ProductEditing {
  const editing = useContext(CurrentProduct);
  if (editing === null) throw new Error('A field of a product stands outside its form.');
  return editing;
}
