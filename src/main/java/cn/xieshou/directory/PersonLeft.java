package cn.xieshou.directory;

/**
 * Somebody left a place: the account ended, or the person changed school or role. Whatever stands on that place is looked at
 * again before the change commits, when the directory tells what is true then.
 *
 * @param before who the person was
 */
public record PersonLeft(Person before) {

    public String account() {
        return before.account();
    }
}
