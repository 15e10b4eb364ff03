package cn.xieshou.attachment.web;

import cn.xieshou.attachment.AttachmentRegister;
import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.attachment.TermRow;
import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The terms of attachment on a pairing's page, this one first; nothing where the programme does not ask for it. */
@Component
@Order(AttachmentPanel.AFTER_SECONDMENTS)
class AttachmentPanel implements PairingPanel {

    static final int AFTER_SECONDMENTS = 40;

    private final AttachmentRegister register;
    private final Attachments attachments;
    private final TermChoice terms;

    AttachmentPanel(AttachmentRegister register, Attachments attachments, TermChoice terms) {
        this.register = register;
        this.attachments = attachments;
        this.terms = terms;
    }

    @Override
    public PairingTab tab() {
        return PairingTab.YEARS;
    }

    @Override
    public String template() {
        return "attachment/panel";
    }

    @Override
    public @Nullable Object of(Pairing pairing, String account) {
        Term term = terms.current();
        TermKey now = new TermKey(pairing.id(), term.schoolYear().startYear(), term.number());
        List<TermRow> rows = register.rows(pairing, now, attachments.ofPairing(pairing.id()));
        return rows.isEmpty() ? null : rows;
    }
}
