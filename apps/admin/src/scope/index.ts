export { default as NothingElsewhere } from './NothingElsewhere.vue';
export { useScope } from './useScope';
export { useUnit } from './useUnit';
export { default as ScopePicker } from './ScopePicker.vue';
export { default as UnitSearch } from './UnitSearch.vue';
