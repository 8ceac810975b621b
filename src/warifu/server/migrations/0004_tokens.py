from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('warifu', '0003_reading'),
    ]

    operations = [
        migrations.CreateModel(
            name='TokenRecord',
            fields=[
                ('handle', models.CharField(max_length=32, primary_key=True, serialize=False)),
                ('digest', models.CharField(max_length=64, unique=True)),
                ('machine', models.CharField(max_length=32)),
                ('office', models.CharField(max_length=32)),
                ('scopes', models.JSONField()),
                ('kid', models.CharField(max_length=43)),
                ('public_key', models.BinaryField()),
                ('issued_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('revoked_at', models.DateTimeField(null=True)),
            ],
            options={
                'db_table': 'warifu_token',
                'indexes': [models.Index(models.F('machine'), models.F('issued_at'), name='token_of_machine')],
            },
        ),
    ]
