package cn.xieshou.attachment;

import cn.xieshou.calendar.Term;
import cn.xieshou.page.TypedFields;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a line of the ledger as typed; everything that is wrong is said at once, at its field. */
final class EntryReading {

    static final int LONGEST_PLACE = 50;
    static final int LONGEST_CONTENT = 1000;

    private final EntryKind kind;
    private final Attachment attachment;
    private final Term term;
    private final LocalDate today;
    private final TypedFields fields = new TypedFields();

    EntryReading(EntryKind kind, Attachment attachment, Term term, LocalDate today) {
        this.kind = kind;
        this.attachment = attachment;
        this.term = term;
        this.today = today;
    }

    /**
     * Checks against the term, today and the other lines.
     *
     * @param others lines that stand, this one not among them
     * @throws FormRefused with every reason
     */
    NewEntry read(TypedEntry typed, List<Entry> others) {
        boolean stint = kind == EntryKind.STINT;
        Optional<Cadre> cadre = stint ? cadre(typed.cadre()) : Optional.empty();
        Optional<LocalDate> first = day("firstDay", stint ? "开始日期" : "到校日期", typed.firstDay());
        Optional<LocalDate> last = stint ? day("lastDay", "结束日期", typed.lastDay()) : first;
        String place = stint ? fields.required("place", "挂职岗位（地点）", typed.place(), LONGEST_PLACE) : "";
        String content = fields.required("content", stint ? "工作内容" : "指导情况", typed.content(), LONGEST_CONTENT);
        if (first.isPresent() && last.isPresent()) {
            span(first.get(), last.get());
            Long id = cadre.map(Cadre::id).orElse(null);
            others.forEach(other -> clash(other, id, first.get(), last.get()));
        }
        FormRefused.unless(fields);
        return new NewEntry(cadre.map(Cadre::id).orElse(null), first.orElseThrow(), last.orElseThrow(), place, content);
    }

    private Optional<Cadre> cadre(@Nullable String typed) {
        String text = Text.clean(typed);
        Optional<Cadre> cadre = attachment.cadres().stream()
                .filter(one -> String.valueOf(one.id()).equals(text))
                .findFirst();
        if (cadre.isEmpty()) {
            fields.wrong("cadre", "挂职干部", "请选择挂职干部");
        }
        return cadre;
    }

    private Optional<LocalDate> day(String field, String label, @Nullable String typed) {
        String inTerm = "须在本学期内（" + ChineseDates.date(term.firstDay()) + "至" + ChineseDates.date(term.lastDay()) + "）";
        Optional<LocalDate> day = fields.day(field, label, typed, term.firstDay(), term.lastDay(), inTerm);
        if (day.filter(one -> one.isAfter(today)).isPresent()) {
            fields.wrong(field, label, "还没有到这一天；请在结束之后登记");
            return Optional.empty();
        }
        return day;
    }

    private void span(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            fields.wrong("lastDay", "结束日期", "结束日期须不早于开始日期");
        }
    }

    private void clash(Entry other, @Nullable Long cadre, LocalDate first, LocalDate last) {
        boolean same = other.kind() == kind && java.util.Objects.equals(other.cadre(), cadre);
        if (!same || !other.state().stands() || !other.overlaps(first, last)) {
            return;
        }
        String days = kind == EntryKind.VISIT
                ? ChineseDates.date(other.firstDay()) + "的到校指导已经登记过"
                : "与已登记的" + ChineseDates.date(other.firstDay()) + "至" + ChineseDates.date(other.lastDay()) + "重叠";
        fields.wrong("firstDay", kind == EntryKind.VISIT ? "到校日期" : "开始日期", days);
    }
}
