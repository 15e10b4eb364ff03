package cn.xieshou.experience.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Experiences of this school year in the search over everything. */
@Component
@Order(92)
class ExperienceSearch implements Searched {

    private final ExperienceRegister register;
    private final RegisterSearch search;

    ExperienceSearch(ExperienceRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "经验材料", account, words, most, ExperienceSearch::found));
    }

    private static Found found(ExperienceRow row) {
        return new Found(
                row.title(),
                row.one().path(),
                row.school() + " · " + row.one().state().label());
    }
}
