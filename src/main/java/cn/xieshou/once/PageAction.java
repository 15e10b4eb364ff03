package cn.xieshou.once;

/**
 * A form as it was sent.
 *
 * @param address where it was sent to, without a query
 * @param actor account of who is signed in, empty if nobody
 * @param content a checksum of everything in the form; equal forms have equal ones
 * @param opened when in the {@link Order} the page with the form was opened, as the page says; when it came if it says nothing
 * @param again whether it can be handled a second time: a file that was sent is gone after the first
 */
record PageAction(String address, String actor, String content, long opened, boolean again) {

    /** What the action is about: all of one plan's or one task's addresses share it, and one account's own. */
    String subject() {
        String[] parts = address.split("/", 4);
        if (parts.length > 1 && parts[1].equals("account")) {
            return "account/" + actor;
        }
        return parts.length < 3 ? address : parts[1] + "/" + parts[2];
    }

    /** Whether it is a step of something: what is sent to a page for new things or for many is one of several. */
    boolean isStep() {
        return !address.equals("/" + subject());
    }
}
