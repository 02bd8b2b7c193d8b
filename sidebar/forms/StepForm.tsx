/** Chooses the form of the present step. Shown only to who may act; everybody else reads. */
import type { CaseView } from '../../src/api/contract';
import type { Command, CommandType } from '../../src/domain/types';
import { isAllowed } from '../logic/view';
import { ApproveForm } from './ApproveForm';
import { CompleteForm } from './CompleteForm';
import { DeliveryForm } from './DeliveryForm';
import { LetterForm } from './LetterForm';
import { MonitoringForm } from './MonitoringForm';
import { NumberForm } from './NumberForm';
import { OrderForm } from './OrderForm';
import { ReceiptForm } from './ReceiptForm';
import { ReportForm } from './ReportForm';

/** What every form gets. The button in the footer sends the form with the id `step-form`. */
export interface FormProps {
  readonly view: CaseView;
  readonly busy: CommandType | null;
  send(command: Command): Promise<boolean>;
}

export function StepForm(props: FormProps) {
  const may = (type: CommandType) => isAllowed(props.view, type);
  return (
    <>
      {may('order') && <OrderForm {...props} />}
      {may('draftLetter') && <LetterForm {...props} />}
      {may('draftReport') && <ReportForm {...props} />}
      {may('approve') && <ApproveForm {...props} />}
      {may('recordNumber') && <NumberForm {...props} />}
      {may('recordDelivery') && <DeliveryForm {...props} />}
      {may('recordMonitoring') && <MonitoringForm {...props} />}
      {may('recordReceipt') && <ReceiptForm {...props} />}
      {may('complete') && <CompleteForm {...props} />}
    </>
  );
}
