from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('warifu', '0004_tokens'),
    ]

    operations = [
        migrations.CreateModel(
            name='DraftRecord',
            fields=[
                ('handle', models.CharField(max_length=32, primary_key=True, serialize=False)),
                ('person', models.CharField(max_length=32)),
                ('begun_at', models.DateTimeField()),
                ('kept_at', models.DateTimeField()),
            ],
            options={
                'db_table': 'warifu_draft',
                'indexes': [models.Index(models.F('person'), name='draft_of_person')],
            },
        ),
        migrations.CreateModel(
            name='HeadingsRecord',
            fields=[
                ('person', models.CharField(max_length=32, primary_key=True, serialize=False)),
                ('mapping', models.JSONField()),
            ],
            options={
                'db_table': 'warifu_headings',
            },
        ),
    ]
