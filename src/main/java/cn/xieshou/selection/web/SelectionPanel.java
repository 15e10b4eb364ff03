package cn.xieshou.selection.web;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.secondment.Arrivals;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.selection.Selection;
import cn.xieshou.selection.Selections;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The selections of a pairing with who was sent, on its page. */
@Component
@Order(SelectionPanel.ORDER)
class SelectionPanel implements PairingPanel {

    static final int ORDER = 200;

    private final Selections selections;
    private final Secondments secondments;
    private final Arrivals arrivals;

    SelectionPanel(Selections selections, Secondments secondments, Arrivals arrivals) {
        this.selections = selections;
        this.secondments = secondments;
        this.arrivals = arrivals;
    }

    /** One school year. */
    record Year(Selection selection, List<Secondment> secondments, Map<String, LocalDate> came) {}

    @Override
    public PairingTab tab() {
        return PairingTab.YEARS;
    }

    @Override
    public String template() {
        return "secondment/panel";
    }

    @Override
    public @Nullable Object of(Pairing pairing, String account) {
        Map<String, LocalDate> came = arrivals.arrivals(pairing.id());
        Map<Integer, List<Secondment>> sent =
                secondments.ofPairing(pairing.id()).stream().collect(Collectors.groupingBy(Secondment::schoolYear));
        List<Year> years = selections.requests(pairing.id()).stream()
                .sorted(Comparator.comparing((Selection one) -> one.key().schoolYear())
                        .reversed())
                .map(one -> new Year(one, sent.getOrDefault(one.key().schoolYear(), List.of()), came))
                .toList();
        return years.isEmpty() ? null : years;
    }
}
