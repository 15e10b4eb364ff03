package cn.xieshou.openlesson.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Open lessons in the search over everything. */
@Component
@Order(89)
class LessonSearch implements Searched {

    private final LessonRegister register;
    private final RegisterSearch search;

    LessonSearch(LessonRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "公开课", account, words, most, LessonSearch::found));
    }

    private static Found found(LessonRow row) {
        return new Found(
                row.one().called(), row.path(), row.school() + " · " + row.one().when());
    }
}
