package cn.xieshou.attachment;

import java.time.Instant;

/**
 * What a cadre wrote in their own words over a personal link (R-CAD-1); the liaison's form opens with it.
 *
 * @param supporting empty if the same as to the bureau, as {@code own}
 */
public record OwnReport(long cadre, String bureau, String supporting, String own, Instant writtenAt) {

    /** The text to one addressee, empty if it is to be the one to the bureau. */
    public String to(Addressee addressee) {
        return switch (addressee) {
            case BUREAU -> bureau;
            case SUPPORTING -> supporting;
            case OWN -> own;
        };
    }

    /** The text that goes to one addressee. */
    public String sentTo(Addressee addressee) {
        return to(addressee).isEmpty() ? bureau : to(addressee);
    }

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "OwnReport[" + cadre + "]";
    }
}
