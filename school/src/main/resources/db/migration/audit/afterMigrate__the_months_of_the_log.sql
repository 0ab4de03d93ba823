-- This month and one year ahead; what lies outside goes to the default partition.
set timezone to 'UTC';
select audit.make_months(current_date, (current_date + interval '12 months')::date);
