-- No row of the security log is changed, none is deleted before it is 180 days old; whatever the program tries.
create trigger security_log_kept before update, delete on security_log
    for each row call "cn.xieshou.securitylog.KeptRows";
