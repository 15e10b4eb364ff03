package cn.xieshou.attachment;

import cn.xieshou.matter.Withdrawable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Taking back a nomination or the three reports, from the page of the matter; lines of the ledger on their own page. */
@Component
class AttachmentWithdrawal implements Withdrawable {

    private final Attachments attachments;
    private final Reports reports;

    AttachmentWithdrawal(Attachments attachments, Reports reports) {
        this.attachments = attachments;
        this.reports = reports;
    }

    @Override
    public boolean mayWithdraw(String businessKey, String account) {
        return attachments.ofPairing(businessKey).stream()
                .anyMatch(one -> attachments.mayWithdraw(one, account) || reports.mayWithdraw(one, account));
    }

    @Override
    public void withdraw(String businessKey, String account) {
        for (Attachment attachment : attachments.ofPairing(businessKey)) {
            if (attachments.mayWithdraw(attachment, account)) {
                attachments.withdraw(attachment.key());
            } else if (reports.mayWithdraw(attachment, account)) {
                reports.withdraw(attachment.key());
            }
        }
    }

    @Override
    public String what(String businessKey) {
        List<Attachment> all = attachments.ofPairing(businessKey);
        Stream<String> nominations = all.stream()
                .filter(one -> one.state() == AttachmentState.CONFIRMING)
                .map(one -> Attachments.nomination(one.key()));
        Stream<String> written = all.stream()
                .filter(one -> reports.mayWithdraw(one, one.nominatedBy()))
                .map(one -> Reports.subject(one.key()));
        return Stream.concat(nominations, written).collect(Collectors.joining());
    }
}
