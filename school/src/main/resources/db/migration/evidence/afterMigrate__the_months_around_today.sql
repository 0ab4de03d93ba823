-- Two years back for logs that arrive late, one year ahead; what lies outside goes to the default partition.
set timezone to 'UTC';
select evidence.make_months((current_date - interval '24 months')::date, (current_date + interval '12 months')::date);
