package cn.xieshou.directory;

import cn.xieshou.workflow.account.AccountWords;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What everybody at the school knows of somebody: name, school and its code. */
@Component
class PersonWords implements AccountWords {

    private final PersonRepository persons;
    private final SchoolRepository schools;

    PersonWords(PersonRepository persons, SchoolRepository schools) {
        this.persons = persons;
        this.schools = schools;
    }

    @Override
    public Collection<String> of(String account) {
        return persons.find(account)
                .map(person -> Stream.concat(
                                Stream.of(person.name(), person.role().label()),
                                Stream.ofNullable(person.school())
                                        .flatMap(code -> Stream.of(
                                                code, schools.name(code).orElse(code))))
                        .toList())
                .orElse(List.of());
    }
}
