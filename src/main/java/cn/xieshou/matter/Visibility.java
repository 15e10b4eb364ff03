package cn.xieshou.matter;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.shared.NotThere;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may see a matter, of whatever kind: nobody unless a feature says so. */
@Component
class Visibility {

    private final ObjectProvider<MatterAccess> kinds;
    private final Directory directory;

    Visibility(ObjectProvider<MatterAccess> kinds, Directory directory) {
        this.kinds = kinds;
        this.directory = directory;
    }

    boolean maySee(String account, String matterKey) {
        return kinds.stream().anyMatch(kind -> kind.maySee(account, matterKey));
    }

    /** @throws NotThere if the account may not see it */
    void require(String account, String matterKey) {
        if (!maySee(account, matterKey)) {
            throw new NotThere();
        }
    }

    /** Everybody who may see the matter. */
    List<Person> audience(String matterKey) {
        return kinds.stream()
                .flatMap(kind -> kind.audience(matterKey).stream())
                .flatMap(group -> directory.membersOf(group).stream())
                .filter(person -> maySee(person.account(), matterKey))
                .distinct()
                .toList();
    }
}
