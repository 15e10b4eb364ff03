package cn.xieshou.pairing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pairing to be established, by matching or by the roster.
 *
 * @param programme code of the programme
 * @param supportingSchool code of the school that gives help
 * @param recipientSchool code of the school that receives help
 * @param scope what the help is limited to, null or blank if to nothing; at most 60 characters
 * @param since the day on which it is established
 * @param registeredBy account of who establishes it
 */
public record NewPairing(
        String programme,
        String supportingSchool,
        String recipientSchool,
        @Nullable String scope,
        LocalDate since,
        String registeredBy) {}
