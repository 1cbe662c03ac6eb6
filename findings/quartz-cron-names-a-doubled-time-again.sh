#!/usr/bin/env bash
# Quartz 4.7.3: of a fixed time that comes twice when summer time ends, CronExpression names the second one too, if it is asked in between.
#
# A fixed time such as 02:30 runs once on the night the clocks go back: going on from its first moment, the next one is a day later. So one
# expects that no question finds the second 02:30. Asked from a moment between the two, as whoever computes "the next time from now" does
# after a restart, it is named, and the job runs twice that night. Asking from the last moment that was named is right.
#
# Seen: from the day before "2026-10-25 00:30:00Z", from that moment "2026-10-26 01:30:00Z", from 01:15 UTC between "2026-10-25 01:30:00Z".
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

cat >probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <OutputType>Exe</OutputType>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Quartz" Version="4.7.3" />
  </ItemGroup>
</Project>
XML

cat >Program.cs <<'CS'
using Quartz;

var cron = CronExpression.Parse("0 30 2 * * ?").WithTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
Print("2026-10-24T12:00:00Z");
Print("2026-10-25T00:30:00Z");
Print("2026-10-25T01:15:00Z");

void Print(string from) => Console.WriteLine($"{from}: {cron.GetNextValidTimeAfter(DateTimeOffset.Parse(from)):u}");
CS

dotnet run -v q >seen.txt
cat seen.txt
diff - seen.txt <<'TXT'
2026-10-24T12:00:00Z: 2026-10-25 00:30:00Z
2026-10-25T00:30:00Z: 2026-10-26 01:30:00Z
2026-10-25T01:15:00Z: 2026-10-25 01:30:00Z
TXT
