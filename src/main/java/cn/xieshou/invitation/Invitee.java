package cn.xieshou.invitation;

/**
 * Somebody who is asked for their own word.
 *
 * @param number staff number, or what the feature calls somebody who has none
 * @param remark what else the issuer knows them by («音乐»), empty if nothing
 */
public record Invitee(String number, String name, String remark) {

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Invitee[]";
    }
}
