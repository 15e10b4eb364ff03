package cn.xieshou.attachment.web;

import cn.xieshou.attachment.TermRow;
import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The attachments of the term in the search over everything. */
@Component
@Order(80)
class AttachmentSearch implements Searched {

    private final AttachmentsRegister register;
    private final RegisterSearch search;

    AttachmentSearch(AttachmentsRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "挂职锻炼", account, words, most, AttachmentSearch::found));
    }

    private static Found found(TermRow row) {
        return new Found(
                row.supporting() + "—" + row.recipient(), row.path(), row.key().pairingId());
    }
}
