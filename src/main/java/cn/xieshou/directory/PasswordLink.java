package cn.xieshou.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest one-time link of an account.
 *
 * @param address where it was sent; another address ends it
 * @param credentials counts the account's passwords when it was sent; another password ends it
 * @param sender who sent it, null if the owner asked for it
 */
public record PasswordLink(
        String id,
        String account,
        String address,
        int credentials,
        @Nullable String sender,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {}
