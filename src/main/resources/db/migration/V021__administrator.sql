-- The administrator has an account from the first start on; the roster never touches it.
insert into person (account, name, role, disabled) values ('admin', '系统管理员', 'ADMINISTRATOR', false);
