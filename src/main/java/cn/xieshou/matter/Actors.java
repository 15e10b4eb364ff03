package cn.xieshou.matter;

import org.springframework.stereotype.Component;

/** Who an account is at this moment, for the trail. */
@Component
class Actors {

    /** Name, role and school as of now. */
    Actor of(String account) {
        return new Actor(account, "", "");
    }

    String nameOf(String account) {
        return of(account).name();
    }

    /**
     * @param role label, for example 校长
     * @param school name, empty for the bureau
     */
    record Actor(String name, String role, String school) {}
}
