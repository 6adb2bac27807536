import { Toolbar, ToolbarButton } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowClockwiseRegular,
  CheckmarkCircleRegular,
  MoreVerticalRegular,
  SaveRegular,
} from '@fluentui/react-icons';

const COMMANDS = [
  ['Save', SaveRegular],
  ['New', AddRegular],
  ['Resolve Case', CheckmarkCircleRegular],
  ['Refresh', ArrowClockwiseRegular],
];

export function CommandBar() {
  return (
    <Toolbar className="command-bar" aria-label="Case commands" size="small">
      {COMMANDS.map(([label, Icon]) => (
        <ToolbarButton key={label} icon={<Icon />}>
          {label}
        </ToolbarButton>
      ))}
      <ToolbarButton icon={<MoreVerticalRegular />} aria-label="More commands" />
    </Toolbar>
  );
}
