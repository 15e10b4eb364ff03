package cn.xieshou.directory.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Teachers in the search over everything, for whoever may see their list. */
@Component
@Order(40)
class TeacherSearch implements Searched {

    private final AllTeachersRegister register;
    private final RegisterSearch search;

    TeacherSearch(AllTeachersRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return register.isFor(account)
                ? Optional.of(search.find(register, "教师", account, words, most, TeacherSearch::found))
                : Optional.empty();
    }

    private static Found found(AllTeachersRegister.Row teacher) {
        return new Found(teacher.name(), teacher.address(), teacher.school() + " · " + teacher.subject());
    }
}
