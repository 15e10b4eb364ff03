package cn.xieshou.agreement;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Stage;
import cn.xieshou.pairing.UnderWay;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An agreement ends with its pairing, signed or not; texts and signatures stay as they are (R-FIN-3). */
@Component
class AgreementEnd implements EndsWithPairing {

    private final AgreementRepository table;
    private final Trail trail;

    AgreementEnd(AgreementRepository table, Trail trail) {
        this.table = table;
        this.trail = trail;
    }

    @Override
    public DissolvedPart part() {
        return DissolvedPart.AGREEMENT;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing) {
        Optional<Agreement> known = table.find(pairing.id());
        if (known.isEmpty()) {
            return pairing.stage() == Stage.AGREEMENT
                    ? List.of(UnderWay.of(Agreements.SUBJECT, "尚未提交文本", "不再签订"))
                    : List.of();
        }
        return known
                .filter(agreement -> agreement.endedOn() == null)
                .map(agreement -> agreement.number() == null
                        ? UnderWay.of(Agreements.SUBJECT, "签订中", "不再签订，文本和已有签署保留")
                        : UnderWay.of(Agreements.SUBJECT, "已生效", "自终止日期起不再执行"))
                .stream()
                .toList();
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        table.find(pairing.id())
                .filter(agreement -> agreement.endedOn() == null)
                .ifPresent(agreement -> {
                    table.ended(pairing.id(), dissolution.lastDay());
                    trail.add(
                            pairing.id(),
                            dissolution.decidedBy(),
                            Act.ENDED,
                            Agreements.SUBJECT,
                            null,
                            Dissolution.WITH_IT);
                });
    }
}
