import { Button, Icon } from '@ringcentral/spring-ui';
import { AlertMd } from '@ringcentral/spring-icon';

/** Takes the whole softphone when the CRM does not know the user. It has no role and announces nothing. */
export function AuthFailPanel({ text }) {
  return (
    <div className="auth-fail">
      <div className="auth-fail__reason">
        <Icon className="text-danger" size="xxlarge" symbol={AlertMd} />
        <div className="typography-mainText">{text}</div>
      </div>
      <div className="auth-fail__actions">
        <Button variant="contained" size="large" fullWidth data-sign="tryAgain">
          Try again
        </Button>
        <Button variant="outlined" size="large" fullWidth data-sign="signOut">
          Sign out
        </Button>
      </div>
    </div>
  );
}
