-- No row of the security log is changed, none is deleted before it is 180 days old; whatever the program tries.
create function security_log_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.happened_at < now() - interval '180 days' then
            return old;
        end if;
    end if;
    raise exception 'rows of the security log are kept for 180 days and never changed';
end $$;
create trigger security_log_kept before update or delete on security_log
    for each row execute function security_log_kept();
create trigger security_log_not_emptied before truncate on security_log
    for each statement execute function security_log_kept();
