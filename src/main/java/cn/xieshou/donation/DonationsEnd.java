package cn.xieshou.donation;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.DissolvedPart;
import cn.xieshou.pairing.EndsWithPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.UnderWay;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was not acknowledged, and what was not returned, when a pairing ends early: it is marked so (R-ACT-2, R-FIN-3). */
@Component
class DonationsEnd implements EndsWithPairing {

    private final DonationRepository table;
    private final DonationListRepository lists;
    private final Trail trail;

    DonationsEnd(DonationRepository table, DonationListRepository lists, Trail trail) {
        this.table = table;
        this.lists = lists;
        this.trail = trail;
    }

    @Override
    public DissolvedPart part() {
        return DissolvedPart.DONATIONS;
    }

    @Override
    public List<UnderWay> underWay(Pairing pairing) {
        return Stream.of(DonationState.DISSOLVED, DonationState.NOT_RETURNED)
                .flatMap(outcome -> lists.in(pairing.id(), outcome.before()).stream()
                        .map(one ->
                                UnderWay.of(Donations.subject(one), one.state().label(), becomes(outcome))))
                .toList();
    }

    private static String becomes(DonationState outcome) {
        return outcome == DonationState.DISSOLVED ? "不再签收，照登记的样子留存" : "注明未归还，由两校另行商定";
    }

    @Override
    public void end(Pairing pairing, Dissolution dissolution) {
        Stream.of(DonationState.DISSOLVED, DonationState.NOT_RETURNED)
                .forEach(outcome -> lists.in(pairing.id(), outcome.before())
                        .forEach(one -> end(pairing, one, outcome, dissolution)));
    }

    private void end(Pairing pairing, Donation one, DonationState outcome, Dissolution dissolution) {
        table.state(one.id(), outcome, one.opinion());
        trail.add(
                pairing.id(),
                dissolution.decidedBy(),
                Act.ENDED,
                Donations.subject(one),
                null,
                Dissolution.WITH_IT + "：" + outcome.label());
    }
}
