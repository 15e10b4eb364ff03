package cn.xieshou.evaluation.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Evaluations of the newest school year in the search over everything. */
@Component
@Order(90)
class EvaluationSearch implements Searched {

    private final EvaluationRegister register;
    private final RegisterSearch search;

    EvaluationSearch(EvaluationRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "学期评估", account, words, most, EvaluationSearch::found));
    }

    private static Found found(EvaluationRow row) {
        return new Found(
                row.one().key().label() + "评估",
                row.path(),
                row.pairing().title() + "，" + row.one().state().label());
    }
}
