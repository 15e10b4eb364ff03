package cn.xieshou.attachment;

import cn.xieshou.calendar.Term;
import cn.xieshou.page.PageAddress;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.quota.Basis;
import cn.xieshou.quota.QuotaSource;
import cn.xieshou.register.Condition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** a term of attachment as its own tables judge it, met where its result says so. */
@Component
class AttachmentQuotas implements QuotaSource {

    private final Results results;
    private final AttachmentRepository table;

    AttachmentQuotas(Results results, AttachmentRepository table) {
        this.results = results;
        this.table = table;
    }

    @Override
    public Basis basis() {
        return Basis.ATTACHMENT;
    }

    @Override
    public List<Answer> answers(Pairing pairing, Term term, ProgrammeYear programme) {
        TermKey key = new TermKey(pairing.id(), term.schoolYear().startYear(), term.number());
        String path = "/attachments/" + key.pairingId() + "/" + key.slug();
        return results.findings(key).stream()
                .map(point -> new Answer(measure(point.criterion()), point.met(), point.reason(), path))
                .toList();
    }

    @Override
    public Map<String, Map<String, Integer>> met(Term term, Condition expected) {
        return Map.of(Demand.CLAUSE, table.met(term.schoolYear().startYear(), term.number(), expected));
    }

    @Override
    public String register(Term term, String programme) {
        String slug = term.schoolYear().startYear() + "-" + term.number();
        return PageAddress.of("/attachments", Map.of("term", slug, "programme", programme));
    }

    private static String measure(Criterion criterion) {
        return Demand.CLAUSE + "." + criterion.name().toLowerCase(Locale.ROOT);
    }
}
