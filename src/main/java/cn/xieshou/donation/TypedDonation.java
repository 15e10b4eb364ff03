package cn.xieshou.donation;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A donation or a loan as a person typed it.
 *
 * @param manner name of a {@link Manner}
 * @param kind name of a {@link DonationKind}
 * @param quantity how many; of funds nothing
 * @param amount what all of it is worth, in yuan
 * @param givenOn a date in one of the usual spellings
 * @param returnBy the same; of loans only
 */
public record TypedDonation(
        @Nullable String manner,
        @Nullable String kind,
        @Nullable String item,
        @Nullable String quantity,
        @Nullable String unit,
        @Nullable String amount,
        @Nullable String donor,
        @Nullable String givenOn,
        @Nullable String returnBy,
        @Nullable String remark) {

    /** Nothing typed yet. */
    public static final TypedDonation EMPTY = of(Map.of());

    /** @param fields by their names on the page; one that is not there is empty */
    public static TypedDonation of(Map<String, String> fields) {
        Function<String, String> field = name -> fields.getOrDefault(name, "");
        return new TypedDonation(
                field.apply("manner"),
                field.apply("kind"),
                field.apply("item"),
                field.apply("quantity"),
                field.apply("unit"),
                field.apply("amount"),
                field.apply("donor"),
                field.apply("givenOn"),
                field.apply("returnBy"),
                field.apply("remark"));
    }

    /** One as it would be typed, to be changed. */
    public static TypedDonation of(Donation one) {
        return new TypedDonation(
                one.manner().name(),
                one.kind().name(),
                one.item(),
                one.isMoney() ? "" : Amounts.plain(one.quantity()),
                one.isMoney() ? "" : one.unit(),
                Amounts.plain(one.amount()),
                one.donor(),
                one.givenOn().toString(),
                Objects.toString(one.returnBy(), ""),
                one.remark());
    }
}
