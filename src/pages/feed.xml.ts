import type { APIRoute } from 'astro';
import { atomResponse } from '../feed-response.ts';
import { getNotices } from '../queries.ts';

export const GET: APIRoute = async () => atomResponse(await getNotices());
