package cn.xieshou.agreement;

import cn.xieshou.pairing.CycleResults;
import cn.xieshou.pairing.Cycles;
import cn.xieshou.pairing.Pairing;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The agreement that was in force in the cycle before, from which a renewed pairing drafts its own (R-FIN-3). */
@Component
public class EarlierAgreement {

    private final AgreementRepository table;
    private final Cycles cycles;
    private final AgreementTemplate template;
    private final CycleResults results;

    EarlierAgreement(AgreementRepository table, Cycles cycles, AgreementTemplate template, CycleResults results) {
        this.table = table;
        this.cycles = cycles;
        this.template = template;
        this.results = results;
    }

    /** What was agreed then, with this cycle's timetable and people. */
    public Optional<Map<Clause, String>> sections(Pairing pairing) {
        return cycles.before(pairing.id())
                .flatMap(before -> inForce(before.id()))
                .map(agreed -> {
                    Map<Clause, String> first = template.fill(pairing);
                    Map<Clause, String> sections =
                            new EnumMap<>(agreed.draft().text().sections());
                    sections.put(Clause.TIMETABLE, first.get(Clause.TIMETABLE));
                    sections.put(Clause.RESPONSIBLE, first.get(Clause.RESPONSIBLE));
                    return sections;
                });
    }

    /** Where the text comes from and how that cycle went, for the drafter to look at; empty in a first cycle. */
    public String inWords(Pairing pairing) {
        return cycles.before(pairing.id())
                .map(before -> (origin(before.id()) + "\n" + results.inWords(before.id())).strip())
                .orElse("");
    }

    private String origin(String before) {
        return inForce(before)
                .map(agreed -> "以下各段取自上一周期（" + before + "）的协议" + agreed.number() + "，时间安排和责任人已按本周期更新，请按结果和两校的意见修改。")
                .orElse("");
    }

    private Optional<Agreement> inForce(String pairing) {
        return table.find(pairing).filter(one -> one.number() != null);
    }
}
