package cn.xieshou.assessment.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Final assessments in the search over everything. */
@Component
@Order(AssessmentSearch.AFTER_EVALUATIONS)
class AssessmentSearch implements Searched {

    static final int AFTER_EVALUATIONS = 91;

    private final AssessmentRegister register;
    private final RegisterSearch search;

    AssessmentSearch(AssessmentRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "终结性评估", account, words, most, AssessmentSearch::found));
    }

    private static Found found(AssessmentRow row) {
        return new Found(
                row.one().label(),
                row.path(),
                row.pairing().title() + "，" + row.one().state().label());
    }
}
