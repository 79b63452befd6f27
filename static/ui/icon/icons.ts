import add from '@atlaskit/icon/core/add';
import arrowDown from '@atlaskit/icon/core/arrow-down';
import arrowUp from '@atlaskit/icon/core/arrow-up';
import chevronDown from '@atlaskit/icon/core/chevron-down';
import chevronRight from '@atlaskit/icon/core/chevron-right';
import dragHandle from '@atlaskit/icon/core/drag-handle-vertical';
import cross from '@atlaskit/icon/core/cross';
import minus from '@atlaskit/icon/core/minus';
import questionCircle from '@atlaskit/icon/core/question-circle';
import search from '@atlaskit/icon/core/search';
import showMore from '@atlaskit/icon/core/show-more-horizontal';
import statusError from '@atlaskit/icon/core/status-error';
import statusSuccess from '@atlaskit/icon/core/status-success';
import statusWarning from '@atlaskit/icon/core/status-warning';
import zoomIn from '@atlaskit/icon/core/zoom-in';
import zoomOut from '@atlaskit/icon/core/zoom-out';

type Icon = typeof search;

/** The icons are CommonJS modules: a bundler hands an ES module their exports object in place of its `default`. */
const iconOf = (imported: Icon & { readonly default?: Icon }): Icon => imported.default ?? imported;

export const AddIcon = iconOf(add);
export const ArrowDownIcon = iconOf(arrowDown);
export const ArrowUpIcon = iconOf(arrowUp);
export const ChevronDownIcon = iconOf(chevronDown);
export const ChevronRightIcon = iconOf(chevronRight);
export const CrossIcon = iconOf(cross);
export const DragHandleIcon = iconOf(dragHandle);
export const MinusIcon = iconOf(minus);
export const QuestionIcon = iconOf(questionCircle);
export const SearchIcon = iconOf(search);
export const ShowMoreIcon = iconOf(showMore);
export const StatusErrorIcon = iconOf(statusError);
export const StatusSuccessIcon = iconOf(statusSuccess);
export const StatusWarningIcon = iconOf(statusWarning);
export const ZoomInIcon = iconOf(zoomIn);
export const ZoomOutIcon = iconOf(zoomOut);
