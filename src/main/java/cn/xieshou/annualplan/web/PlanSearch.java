package cn.xieshou.annualplan.web;

import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanRegister;
import cn.xieshou.annualplan.PlanRow;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The annual plans of the school year in the search over everything; by its filing number one of any year. */
@Component
@Order(60)
class PlanSearch implements Searched {

    private final PlanRegister register;
    private final RegisterSearch search;
    private final AnnualPlans plans;
    private final Pairings pairings;

    PlanSearch(PlanRegister register, RegisterSearch search, AnnualPlans plans, Pairings pairings) {
        this.register = register;
        this.search = search;
        this.plans = plans;
        this.pairings = pairings;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "年度方案", account, words, most, PlanSearch::found));
    }

    @Override
    public Optional<String> numbered(String account, String number) {
        return plans.numbered(number)
                .filter(id -> pairings.maySee(account, id.pairingId()))
                .map(id -> "/plans/" + id.pairingId() + "/" + id.schoolYear());
    }

    private static Found found(PlanRow plan) {
        String pairing = plan.id().pairingId();
        String address = plan.plan() == null
                ? "/pairings/" + pairing
                : "/plans/" + pairing + "/" + plan.id().schoolYear();
        return new Found(plan.title(), address, pairing + " · " + plan.state());
    }
}
