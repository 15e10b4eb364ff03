package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Attachment;
import cn.xieshou.attachment.AttachmentEntries;
import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.Cadre;
import cn.xieshou.attachment.Entry;
import cn.xieshou.attachment.EntryKind;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.shared.ChineseDates;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the forms about one line of the ledger show. */
@Component
class EntryView {

    private final AttachmentEntries ledger;
    private final Attachments attachments;
    private final AttachmentView view;

    EntryView(AttachmentEntries ledger, Attachments attachments, AttachmentView view) {
        this.ledger = ledger;
        this.attachments = attachments;
        this.view = view;
    }

    Map<String, Object> of(long id) {
        Entry entry = ledger.get(id);
        TermKey key = ledger.keyOf(entry);
        Map<String, Object> form = view.head(key);
        form.put("kindLabel", entry.kind().label());
        form.put("person", person(entry, attachments.get(key)));
        form.put("days", days(entry));
        form.put("counts", counts(entry));
        form.put("place", entry.place());
        form.put("content", entry.content());
        form.put("recordedBy", view.person(entry.recordedBy()));
        form.put("returned", entry.opinion() == null ? "no" : "yes");
        form.put("returnNote", Objects.requireNonNullElse(entry.opinion(), "由登记人撤回"));
        form.put("firstDay", entry.firstDay().toString());
        if (entry.kind() == EntryKind.STINT) {
            form.put("lastDay", entry.lastDay().toString());
        }
        return form;
    }

    private static String person(Entry entry, Attachment attachment) {
        if (entry.kind() == EntryKind.VISIT) {
            return Objects.requireNonNull(attachment.mentor()).title();
        }
        return attachment.cadre(entry.cadre()).map(Cadre::title).orElse("");
    }

    private static String days(Entry entry) {
        String first = ChineseDates.dateAndWeekday(entry.firstDay());
        return entry.kind() == EntryKind.VISIT ? first : first + "至" + ChineseDates.dateAndWeekday(entry.lastDay());
    }

    private static String counts(Entry entry) {
        if (entry.kind() == EntryKind.VISIT) {
            return "到校1次";
        }
        return entry.days() + "天" + (entry.counts() ? "" : "，不足一周，不计入累计");
    }
}
