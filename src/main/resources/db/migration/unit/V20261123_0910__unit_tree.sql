-- Days are half-open everywhere in the tables: from_day counts, until_day does not; an open end is 9999-12-31.
create table unit_type (
  code       varchar(40)  primary key,
  name       varchar(80)  not null unique,
  short_form varchar(10),
  staff_body boolean      not null,
  sort_order integer      not null
);
create table unit (
  id       uuid        primary key,
  code     varchar(60) not null unique,
  from_day date        not null,
  until_day date       not null,
  constraint unit_days check (from_day < until_day)
);
create table unit_record (
  unit_id    uuid         not null references unit (id),
  from_day   date         not null,
  until_day  date         not null,
  name       varchar(200) not null,
  short_name varchar(80),
  search_key varchar(400) not null,
  type_code  varchar(40)  not null references unit_type (code),
  tier       smallint     check (tier between 1 and 4),
  kind       varchar(10)  not null check (kind in ('co_quan', 'don_vi')),
  sort_order integer      not null,
  reason     varchar(400),
  primary key (unit_id, from_day),
  constraint unit_record_days check (from_day < until_day)
);
-- A root has no placement.
create table unit_placement (
  unit_id   uuid not null references unit (id),
  from_day  date not null,
  until_day date not null,
  parent_id uuid not null references unit (id),
  primary key (unit_id, from_day),
  constraint unit_placement_days check (from_day < until_day),
  constraint unit_placement_self check (unit_id <> parent_id)
);
create index unit_placement_parent on unit_placement (parent_id, from_day);
-- Closure of unit_placement, derived: every ancestor of every unit (itself at depth 0) and the days it held.
create table unit_ancestor (
  unit_id     uuid     not null references unit (id),
  ancestor_id uuid     not null references unit (id),
  from_day    date     not null,
  until_day   date     not null,
  depth       smallint not null,
  primary key (unit_id, ancestor_id, from_day)
);
create index unit_ancestor_subtree on unit_ancestor (ancestor_id, from_day, until_day);
create table unit_succession (
  predecessor_id uuid not null references unit (id),
  successor_id   uuid not null references unit (id),
  on_day         date not null,
  kind           varchar(10) not null check (kind in ('merge', 'split')),
  primary key (predecessor_id, successor_id)
);

-- What others may read.
create view unit_subtree as select ancestor_id, unit_id, depth, from_day, until_day from unit_ancestor;
create view unit_as_of as
  select u.id, u.code, r.name, r.short_name, r.type_code, t.name as type_name, r.tier, r.kind, r.sort_order, r.from_day, r.until_day,
         u.from_day as founded_day, u.until_day as dissolved_day
  from unit u join unit_record r on r.unit_id = u.id join unit_type t on t.code = r.type_code;
create view unit_parent as select unit_id, parent_id, from_day, until_day from unit_placement;

insert into unit_type (code, name, short_form, staff_body, sort_order) values
  ('bo', 'bộ', null, false, 10), ('quan_khu', 'quân khu', null, false, 20), ('quan_doan', 'quân đoàn', null, false, 30),
  ('quan_chung', 'quân chủng', null, false, 40), ('binh_chung', 'binh chủng', null, false, 50), ('tong_cuc', 'tổng cục', null, false, 60),
  ('bo_tu_lenh', 'bộ tư lệnh', null, false, 70), ('hoc_vien', 'học viện', null, false, 80), ('nha_truong', 'nhà trường', null, false, 90),
  ('doanh_nghiep', 'doanh nghiệp', null, false, 100), ('su_doan', 'sư đoàn', 'f', false, 110), ('lu_doan', 'lữ đoàn', null, false, 120),
  ('bo_chqs_tinh', 'bộ CHQS tỉnh', null, false, 130), ('trung_doan', 'trung đoàn', 'e', false, 140),
  ('ban_chi_huy_ptkv', 'ban chỉ huy PTKV', null, false, 150), ('don_bien_phong', 'đồn biên phòng', null, false, 160),
  ('tieu_doan', 'tiểu đoàn', 'd', false, 170), ('dai_doi', 'đại đội', 'c', false, 180), ('trung_doi', 'trung đội', 'b', false, 190),
  ('tieu_doi', 'tiểu đội', 'a', false, 200), ('vung', 'vùng', null, false, 210), ('hai_doan', 'hải đoàn', null, false, 220),
  ('hai_doi', 'hải đội', null, false, 230), ('tau', 'tàu', null, false, 240),
  ('phong', 'phòng', null, true, 300), ('ban', 'ban', null, true, 310), ('co_quan', 'cơ quan', null, true, 320);
