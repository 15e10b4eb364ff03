package cn.xieshou.directory;

import cn.xieshou.shared.Editors;
import org.springframework.stereotype.Component;

/** The office and the administrators change the calendar and the programmes. */
@Component
class BureauEditors implements Editors {

    private final Directory directory;

    BureauEditors(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean may(String account) {
        return directory
                .person(account)
                .map(Person::role)
                .filter(role -> role == Role.OFFICE || role == Role.ADMINISTRATOR)
                .isPresent();
    }

    @Override
    public String name(String account) {
        return directory.personName(account);
    }
}
