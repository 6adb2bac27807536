import { Avatar, Button, SearchBox } from '@fluentui/react-components';
import { AddRegular, GridDotsRegular, LightbulbRegular, QuestionRegular, SettingsRegular } from '@fluentui/react-icons';

/** `onReady` gets the element that further controls may be added to. */
export function TopBar({ onReady }) {
  return (
    <header className="top-bar">
      <Button appearance="transparent" icon={<GridDotsRegular />} aria-label="App launcher" />
      <strong className="top-bar__product">Dynamics 365</strong>
      <span className="top-bar__app" data-id="appBreadCrumb">
        Customer Service Hub
      </span>
      <SearchBox className="top-bar__search" placeholder="Search" aria-label="Search" />
      <div ref={fillOnce(onReady)} />
      <Button appearance="transparent" icon={<LightbulbRegular />} aria-label="What's new" />
      <Button appearance="transparent" icon={<AddRegular />} aria-label="Quick create" />
      <Button appearance="transparent" icon={<SettingsRegular />} aria-label="Settings" />
      <Button appearance="transparent" icon={<QuestionRegular />} aria-label="Help" />
      <Avatar name="Zoe O'Brien" size={28} />
    </header>
  );
}

function fillOnce(fill) {
  return (element) => {
    if (element && !element.hasChildNodes()) fill(element);
  };
}
