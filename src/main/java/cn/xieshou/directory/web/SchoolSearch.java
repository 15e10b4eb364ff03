package cn.xieshou.directory.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Schools in the search over everything: public facts, as their register is. */
@Component
@Order(30)
class SchoolSearch implements Searched {

    private final SchoolsRegister register;
    private final RegisterSearch search;

    SchoolSearch(SchoolsRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "学校", account, words, most, SchoolSearch::found));
    }

    private static Found found(SchoolsRegister.Row school) {
        String remark = Stream.of(
                        Optional.of(school.level().label()),
                        Optional.ofNullable(school.township()),
                        Optional.ofNullable(school.principals()).map(name -> "校长 " + name),
                        Optional.ofNullable(school.liaisons()).map(name -> "联络人 " + name))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return new Found(school.name(), "/schools/" + school.code(), remark);
    }
}
