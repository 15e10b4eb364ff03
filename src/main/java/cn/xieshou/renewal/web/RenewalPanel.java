package cn.xieshou.renewal.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.pairing.Cycles;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.pairing.Stage;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.renewal.Renewal;
import cn.xieshou.renewal.Renewals;
import cn.xieshou.renewal.Standing;
import cn.xieshou.renewal.Wish;
import cn.xieshou.shared.Side;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The cycles before and after a pairing's, and how it was decided what follows (R-FIN-3). */
@Component
@Order(RenewalPanel.AFTER_COMING)
class RenewalPanel implements PairingPanel {

    static final int AFTER_COMING = 40;

    private final Renewals renewals;
    private final Cycles cycles;
    private final Programmes programmes;
    private final Directory directory;

    RenewalPanel(Renewals renewals, Cycles cycles, Programmes programmes, Directory directory) {
        this.renewals = renewals;
        this.cycles = cycles;
        this.programmes = programmes;
        this.directory = directory;
    }

    /** What a school said, as far as the reader may know it yet. */
    record Line(String school, String wish, String changes) {}

    /**
     * What the page shows.
     *
     * @param one null while nobody was asked
     * @param standing how far it has come, null while nobody was asked
     * @param programme name of the next cycle's
     * @param decider name of who decided
     */
    record Shown(
            @Nullable Pairing before,
            @Nullable Pairing after,
            @Nullable Renewal one,
            @Nullable Standing standing,
            List<Line> lines,
            @Nullable String programme,
            @Nullable String decider) {}

    @Override
    public PairingTab tab() {
        return PairingTab.OVERVIEW;
    }

    @Override
    public String template() {
        return "renewal/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        Optional<Pairing> before = cycles.before(pairing.id());
        Optional<Renewal> one = isOver(pairing) ? renewals.find(pairing.id()) : Optional.empty();
        if (before.isEmpty() && one.isEmpty()) {
            return null;
        }
        return new Shown(
                before.orElse(null),
                one.isEmpty() ? null : cycles.after(pairing.id()).orElse(null),
                one.orElse(null),
                one.map(asked -> standing(pairing, asked)).orElse(null),
                one.map(asked -> lines(pairing, asked, account)).orElse(List.of()),
                one.map(Renewal::programme)
                        .flatMap(programmes::find)
                        .map(Programme::name)
                        .orElse(null),
                one.map(Renewal::decidedBy).map(directory::personName).orElse(null));
    }

    private static Standing standing(Pairing pairing, Renewal asked) {
        return Standing.of(asked.decision(), asked.proposal(), pairing.stage() == Stage.ENDED);
    }

    /** While a pairing works nobody is asked. */
    private static boolean isOver(Pairing pairing) {
        return pairing.stage() == Stage.ASSESSMENT || pairing.stage() == Stage.ENDED;
    }

    @Override
    public @Nullable Object onPaper(Pairing pairing, String account) {
        return isOver(pairing) ? of(pairing, account) : null;
    }

    /** Until it is decided a school reads only what it said itself: neither goes by the other. */
    private List<Line> lines(Pairing pairing, Renewal asked, String account) {
        Optional<String> school = directory.person(account).map(Person::school);
        return Stream.of(Side.SUPPORTING, Side.RECIPIENT)
                .filter(side -> asked.decision() != null
                        || school.isEmpty()
                        || school.get().equals(pairing.school(side)))
                .map(side -> line(pairing, asked, side))
                .toList();
    }

    private Line line(Pairing pairing, Renewal asked, Side side) {
        Optional<Renewal.Stated> said = asked.wish(side);
        String unsaid = asked.proposal() == null ? "还没有答复" : "期限内没有答复，视为没有意见";
        return new Line(
                directory.schoolName(pairing.school(side)),
                said.map(Renewal.Stated::wish).map(Wish::label).orElse(unsaid),
                Objects.requireNonNullElse(said.map(Renewal.Stated::changes).orElse(null), ""));
    }
}
