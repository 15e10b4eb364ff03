package cn.xieshou.directory;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param account name to sign in with, also the engine's user id
 * @param school code of the own school, null for people of the bureau
 */
public record Person(
        String account,
        String name,
        Role role,
        @Nullable String school,
        @Nullable String email,
        @Nullable String phone) {

    /** Whether mail can be sent to the address as it is written. */
    public static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true).validate();
            return text.chars().noneMatch(Character::isISOControl);
        } catch (AddressException e) {
            return false;
        }
    }

    /** The engine's group that the person is in. */
    public String group() {
        return role.group(school);
    }

    /** «八中校长 王某»; once only where somebody is called by the office: «系统管理员». */
    public static String titled(String office, String name) {
        return office.isEmpty() || office.equals(name) ? name : office + " " + name;
    }

    /** Whether the person belongs to the bureau (or administers the system) rather than to a school. */
    public boolean ofBureau() {
        return !role.ofSchool();
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Person[" + account + "]";
    }
}
